import { defineConfig } from "@playwright/test";
import { launchOptions } from "./browser.mjs";

export default defineConfig({
  testDir: ".",
  testMatch: "**/*.spec.mjs",
  outputDir: "../../test-results",
  snapshotPathTemplate: "../snapshots/{arg}{ext}",
  // A test that passes only at the second try is a failing test.
  retries: 0,
  workers: 2,
  forbidOnly: Boolean(process.env.CI),
  reporter: [["list"]],
  timeout: 60_000,
  use: {
    launchOptions: launchOptions({ shell: true }),
    // It would answer what the specs answer in the host's place; the specs about it let it in.
    serviceWorkers: "block",
    locale: "en-US",
    timezoneId: "Asia/Seoul",
    screenshot: "only-on-failure",
    // Recording what every step showed takes a sixth of the time of all tests: it is done where somebody looks for a fault.
    trace: process.env.TRACE ? "retain-on-failure" : "off",
  },
});
