// Whether it was this page that would like to hand over. The server does not know: nobody is named.

const KEY = "handing-over";
const own = { state: "" };

// "" not asked · "asking" on its way · "asked" and somebody is looked for · "relieved" somebody else reads on.
export function handing(view) {
  const text = view.testimony?.id;
  if (own.state === "asking") return "asking";
  if (!text || sessionStorage.getItem(KEY) !== text) return "";
  return view.handover ? "asked" : "relieved";
}

export function asking(view, wanted) {
  own.state = wanted ? "asking" : "";
  if (!wanted) sessionStorage.removeItem(KEY);
}

export function follow(view) {
  if (own.state !== "asking" || !view.handover || !view.testimony) return;
  sessionStorage.setItem(KEY, view.testimony.id);
  own.state = "";
}
