/**
 * The native messaging host, as the browser starts it. It loads little, since a person waits for it; the
 * script that starts it names the folder where Node keeps compiled code.
 */
import { browserCaller } from "./browser-caller.ts";
import { claimHome, homeOf, thisComputer } from "./home.ts";
import { serveBrowser } from "./host-session.ts";

const caller = browserCaller(process.argv.slice(2));
// Not even a word of refusal for whoever is not our extension (SEC-45).
if (caller === undefined) process.exit(1);

const home = homeOf(thisComputer());
claimHome(home);
await serveBrowser(process.stdin, process.stdout, home, caller);
process.exit(0);
