// What can be seen of a page that axe does not look at: sizes, edges, directions. Gives faults in words.
({ wide, written, spaced }) => {
  const SMALLEST = 44;
  const shown = (one) => one.checkVisibility({ checkVisibilityCSS: true, checkOpacity: true }) && !one.closest(".visually-hidden, .skip-link, .console-preview-frame");
  const what = (one) => one.outerHTML.replace(/<!--.*?-->/g, "").replace(/\s+/g, " ").slice(0, 110);
  const all = (selector) => [...document.querySelectorAll(selector)].filter(shown);
  const found = [];

  // A link or a small button in the middle of a sentence is read with it.
  const inSentence = (one) => {
    const around = one.parentElement.closest("p, dd, dt, li, td, th");
    return around && around.innerText.trim().length > one.innerText.trim().length + 3 && getComputedStyle(one).display.startsWith("inline") && one.matches("a, .link");
  };
  const control = (one) => (one.matches("[type=radio], [type=checkbox]") ? (one.closest("label") ?? one) : one);
  for (const one of wide ? [] : all("a[href], button, input:not([type=hidden]), select, textarea, summary")) {
    const { width, height } = control(one).getBoundingClientRect();
    if (!inSentence(one) && Math.min(width, height) < SMALLEST - 0.5) found.push(`target ${Math.round(width)}×${Math.round(height)}: ${what(one)}`);
  }

  const { scrollWidth, clientWidth } = document.documentElement;
  if (scrollWidth > clientWidth + 1) {
    const over = all("body *").find((one) => { const { left, right } = one.getBoundingClientRect(); return (right > clientWidth + 1 || left < -1) && !one.closest(".organise-scroll"); });
    found.push(`wider than the page by ${scrollWidth - clientWidth}: ${over ? what(over) : ""}`);
  }

  // The name of the session above every step may be cut short: it stands in full where one comes in.
  for (const one of all("body *")) {
    const style = getComputedStyle(one);
    const cut = (way) => ["hidden", "clip"].includes(style[`overflow${way}`]);
    if (one.matches(".top-name, .console-workshop, .speaker-workshop, .room, html, body") || !one.innerText?.trim()) continue;
    if (cut("X") && one.scrollWidth > one.clientWidth + 1) found.push(`cut ${spaced}: ${what(one)}`);
    if (cut("Y") && one.scrollHeight > one.clientHeight + 1) found.push(`cut ${spaced}: ${what(one)}`);
  }

  // What people write may run the other way: it keeps a direction of its own, and shares it with no label.
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const apart = (text) => {
    const around = text.parentElement.closest("[dir], bdi");
    const isolated = around?.matches("bdi:not([dir]), [dir=auto]");
    return isolated && around.textContent.trim().startsWith(text.data.trim().slice(0, 20));
  };
  while (walker.nextNode()) {
    const text = walker.currentNode;
    if (text.parentElement.closest("script, style, textarea, title") || !text.parentElement.checkVisibility()) continue;
    if (text.data.includes(written) && !apart(text)) found.push(`direction of what somebody wrote: ${what(text.parentElement)}`);
    // Digits stay together by themselves; what stands before them, as in +0:30, needs to be told.
    const turns = /(?:^|[^\u2066\u200e\d])[+−]\d|(?:^|\s)\w{4}-\w{4}$/.test(text.data.trim()) && !text.parentElement.closest("[dir=ltr], bdi, [dir=auto]");
    if (turns && document.documentElement.dir === "rtl") found.push(`a sign or a code that turns around: ${what(text.parentElement)}`);
  }
  for (const one of document.querySelectorAll("textarea, input:not([type]), input[type=text], input[type=search]")) {
    if (!["auto", "ltr"].includes(one.getAttribute("dir"))) found.push(`direction of what is typed: ${what(one)}`);
  }
  return [...new Set(found)];
}
