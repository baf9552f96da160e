// The paper pack prints without this too, with Ctrl-P; with it there is a button.
const button = document.getElementById("print");
button.hidden = false;
button.addEventListener("click", () => window.print());
