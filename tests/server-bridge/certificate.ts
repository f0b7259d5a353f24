/** A certificate for 127.0.0.1 that a test may trust. */
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";

/** Made by openssl, as an administrator would try it out; gone when the test ends. */
export function certificate() {
  const directory = mkdtempSync(join(tmpdir(), "latchkey-certificate-"));
  onTestFinished(() => rmSync(directory, { recursive: true }));
  const [certFile, keyFile] = [join(directory, "cert.pem"), join(directory, "key.pem")];
  const subject = ["-subj", "/CN=127.0.0.1", "-addext", "subjectAltName=IP:127.0.0.1"];
  const key = ["-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes"];
  const files = ["-keyout", keyFile, "-out", certFile, "-days", "1"];
  execFileSync("openssl", ["req", "-x509", ...key, ...subject, ...files], { stdio: "ignore" });
  return { certFile, keyFile, ca: readFileSync(certFile) };
}
