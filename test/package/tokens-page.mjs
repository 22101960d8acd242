// A browser: the page's text is the output.
import { checkTokens } from "./token-checks.mjs";

document.body.textContent = await checkTokens().catch((error) => `${error.stack}`);
document.body.dataset.done = "yes";
