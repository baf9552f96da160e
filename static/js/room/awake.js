// Asks the machine not to darken the projector; where it may not be asked, nothing happens.

export function stayAwake() {
  ask();
  document.addEventListener("visibilitychange", ask);
}

async function ask() {
  if (document.visibilityState !== "visible") return;
  try {
    await navigator.wakeLock?.request("screen");
  } catch {
    // A battery saver may say no: then the room's own settings decide.
  }
}
