// Weighs each file of dist/ and holds what the first view transfers to its budget.
//
//     node tests/size.mjs        after `trunk build --release`
//
// The first view is the page with the land inside it, styles, scripts, wasm and the dataset as columns. Not in it: the
// dataset as rows, which is for download, the fine land, which is fetched on zooming in, the same land unprojected,
// which only other meridians need, and the fonts, which the text does not wait for.

import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";

/** What the first view should transfer at most, in bytes of Brotli level 11. */
const BUDGET = 350_000;

/**
 * What it may not exceed while it is over the budget, so that it only ever gets lighter. Lower it with each step;
 * when it reaches the budget, it goes.
 */
const CEILING = 415_000;

const DIST = fileURLToPath(new URL("../dist/", import.meta.url));

/** The parts of the first view; each must be there, or the sum would be a pleasant fiction. */
const FIRST_VIEW = [
    ["HTML", /^index\.html$/],
    ["CSS", /\.css$/],
    ["JS", /\.js$/],
    ["wasm", /\.wasm$/],
    ["data", /^data\/atlas\.columns\.json$/],
];

/** Listed apart: these files come later, or beside the text. */
const LATER = [
    ["download", /^data\/atlas\.json$/],
    ["fine land", /^data\/land-50m[^/]*\.json$/],
    ["land of other meridians", /^data\/land-110m[^/]*\.json$/],
    ["fonts", /\.woff2$/],
];

function fail(sentence) {
    console.error(`✗ ${sentence}`);
    process.exit(1);
}

function files() {
    try {
        return readdirSync(DIST, { recursive: true, withFileTypes: true })
            .filter((entry) => entry.isFile())
            .map((entry) => join(entry.parentPath ?? entry.path, entry.name).slice(DIST.length).replaceAll("\\", "/"))
            .sort();
    } catch {
        return fail("There is no dist folder: run `trunk build --release` first.");
    }
}

function weigh(name) {
    const bytes = readFileSync(join(DIST, name));
    if (name.endsWith(".woff2")) {
        // Brotli inside already: servers send it as it is.
        return { name, raw: bytes.length, gzip: bytes.length, brotli: bytes.length };
    }
    const params = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length };
    return {
        name,
        raw: bytes.length,
        gzip: gzipSync(bytes, { level: 9 }).length,
        brotli: brotliCompressSync(bytes, { params }).length,
    };
}

const kB = (bytes) => (bytes / 1000).toFixed(1);
const row = (name, { raw, gzip, brotli }) =>
    console.log(name.padEnd(52) + [raw, gzip, brotli].map((bytes) => kB(bytes).padStart(10)).join(""));
const sum = (rows) => {
    const all = (key) => rows.reduce((total, weighed) => total + weighed[key], 0);
    return { raw: all("raw"), gzip: all("gzip"), brotli: all("brotli") };
};

const names = files();
console.log("kB".padEnd(52) + ["raw", "gzip", "Brotli"].map((word) => word.padStart(10)).join(""));

const first = [];
for (const [kind, pattern] of FIRST_VIEW) {
    const weighed = names.filter((name) => pattern.test(name)).map(weigh);
    if (weighed.length === 0) fail(`dist has no ${kind} (${pattern}): mend the build, or this pattern.`);
    weighed.forEach((file) => row(file.name, file));
    first.push(...weighed);
}
const total = sum(first);
row("First view", total);

for (const [kind, pattern] of LATER) {
    const weighed = names.filter((name) => pattern.test(name)).map(weigh);
    if (weighed.length === 0) continue;
    console.log();
    weighed.forEach((file) => row(file.name, file));
    row(`Later: ${kind}`, sum(weighed));
}

const counted = [...FIRST_VIEW, ...LATER].map(([, pattern]) => pattern);
const rest = names.filter((name) => !counted.some((pattern) => pattern.test(name)));
if (rest.length > 0) console.log(`\nNot part of the view: ${rest.join(", ")}`);

const share = `${kB(total.brotli)} kB Brotli`;
if (total.brotli > CEILING) fail(`The first view transfers ${share}, more than the ${kB(CEILING)} kB of before.`);
console.log(`\nThe first view transfers ${share}; the budget is ${kB(BUDGET)} kB.`);
if (total.brotli > BUDGET) console.log(`✗ That is ${kB(total.brotli - BUDGET)} kB too much: it has yet to lose them.`);
