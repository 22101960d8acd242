import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import type { Session } from "../backend.js";
import { App } from "./app.js";
import { ask } from "./ask.js";

const element = document.getElementById("page");
if (element === null) throw new Error("There is no place for the page.");

const session = await ask<Session>("/session");
createRoot(element).render(
  <StrictMode>
    <App session={session} />
  </StrictMode>,
);
