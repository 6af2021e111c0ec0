// End-to-end tests: tests/e2e/*.spec.mjs against dist/, served under the production policy by tests/e2e/server.mjs.
//
//     .ci/test e2e                                        builds first
//     cd tests && npx playwright test smoke               against the dist that is there
//     cd tests && npx playwright test --update-snapshots  accepts the pictures of this run as the expected ones

import { existsSync } from "node:fs";
import { defineConfig } from "@playwright/test";

const ci = Boolean(process.env.CI);

/** Debian's Chromium; elsewhere CHROME_BIN names one, or `npx playwright install chromium` brings Playwright's own. */
const executablePath = process.env.CHROME_BIN || ["/usr/bin/chromium"].find((path) => existsSync(path));

/** Keep the browser from talking to anyone; its sandbox cannot start as root. */
const args = [
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
];

export default defineConfig({
    testDir: "e2e",
    testMatch: "*.spec.mjs",
    outputDir: "results/e2e",
    snapshotPathTemplate: "snapshots/e2e/{testFileName}/{arg}{ext}",
    // The expected pictures are Debian's Chromium with Noto CJK; other systems draw text otherwise.
    ignoreSnapshots: process.platform !== "linux",
    // New pictures are looked at by a person before they are expected.
    updateSnapshots: ci ? "none" : "missing",
    forbidOnly: ci,
    fullyParallel: true,
    workers: 2,
    // A test that passes only at times is a bug: no retries.
    retries: 0,
    timeout: 60_000,
    expect: {
        timeout: 15_000,
        toHaveScreenshot: { maxDiffPixelRatio: 0.005, animations: "disabled", caret: "hide", scale: "css" },
    },
    reporter: [["list"], ["json", { outputFile: "results/e2e.json" }]],
    use: {
        browserName: "chromium",
        launchOptions: { executablePath, args },
        viewport: { width: 1280, height: 720 },
        locale: "en-US",
        timezoneId: "UTC",
        colorScheme: "light",
        screenshot: "only-on-failure",
        trace: "retain-on-failure",
    },
    webServer: {
        command: "node e2e/server.mjs",
        // A free port, so that two people on one machine can test at once; fixtures.mjs reads it.
        env: { PORT: "0" },
        wait: { stdout: /at (?<atlas_address>http:\S+)/ },
        gracefulShutdown: { signal: "SIGTERM", timeout: 1000 },
    },
});
