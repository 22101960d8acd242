// A page for React to draw in. To be imported before react-dom, which looks at once whether there is one.

import { Window } from "happy-dom";

const window = new Window({ url: "http://localhost/" });
const { document, navigator } = window;
const addEventListener = window.addEventListener.bind(window);
const removeEventListener = window.removeEventListener.bind(window);
for (const [name, value] of Object.entries({ window, document, navigator, addEventListener, removeEventListener })) {
  Object.defineProperty(globalThis, name, { value, configurable: true, writable: true });
}

/** Tells the page what a browser does: `focus`, `online`. */
export const tell = (event: string): void => {
  window.dispatchEvent(new window.Event(event));
};

/** Whether the page can be seen. */
export const setVisible = (isVisible: boolean): void => {
  const value = isVisible ? "visible" : "hidden";
  Object.defineProperty(document, "visibilityState", { configurable: true, value });
  document.dispatchEvent(new window.Event("visibilitychange", { bubbles: true }));
};
