// Serves dist/ as a production host should: at a sub-path, under the full Content-Security-Policy, compressed, with
// hashed files cached for good. And, for the tests, as a host on a bad day.
//
//     node tests/e2e/server.mjs            at http://127.0.0.1:4173/atlas/
//     PORT=0 node tests/e2e/server.mjs     at a free port, which it prints
//
// A bad day is a prefix of the path, so that tests with different weather can run side by side:
//
//     /fail/atlas/        the dataset answers 503
//     /slow/atlas/        the dataset arrives in ten pieces over two seconds
//     /truncated/atlas/   the answer is complete, but holds half of the dataset
//     /dropped/atlas/     the connection breaks after half of the dataset
//     /hanging/atlas/     nothing comes after half of the dataset
//     /fail-land/atlas/   the same five for the basemap, with `-land`

import { createHash } from "node:crypto";
import { createReadStream, readFileSync, statSync } from "node:fs";
import { createServer } from "node:http";
import { extname, join, normalize, sep } from "node:path";
import { pipeline } from "node:stream";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { constants, createBrotliCompress, createGzip } from "node:zlib";

const DIST = fileURLToPath(new URL("../../dist/", import.meta.url));

/** The sub-path: the app must not assume that it lives at the root. */
const BASE = "/atlas/";

const TYPES = {
    ".css": "text/css; charset=utf-8",
    ".csv": "text/csv; charset=utf-8",
    ".html": "text/html; charset=utf-8",
    ".ico": "image/x-icon",
    ".js": "text/javascript; charset=utf-8",
    ".json": "application/json; charset=utf-8",
    ".mjs": "text/javascript; charset=utf-8",
    ".png": "image/png",
    ".svg": "image/svg+xml",
    ".txt": "text/plain; charset=utf-8",
    ".wasm": "application/wasm",
    ".webmanifest": "application/manifest+json",
    ".woff2": "font/woff2",
};

/** Worth compressing: everything but pictures and fonts. */
const COMPRESSED = /^(text\/|application\/(json|wasm|manifest)|image\/svg)/;

/** Names that Trunk gives: a content hash (of up to 16 digits) before the ending, or before `_bg.wasm`. */
const HASHED = /-[0-9a-f]{8,16}(_bg)?\.\w+$/;

const DATASET = /^data\/atlas[^/]*\.json$/;
const LAND = /^data\/land[^/]*\.json$/;

/** The policy of a production host for this page. Inline scripts (Trunk's loader) are allowed by their hashes. */
export function contentSecurityPolicy(html) {
    const hashes = [...html.matchAll(/<script\b([^>]*)>([\s\S]*?)<\/script>/gi)]
        .filter(([, attributes]) => !/\ssrc\s*=/i.test(attributes))
        .map(([, , text]) => `'sha256-${createHash("sha256").update(text, "utf8").digest("base64")}'`);
    return [
        "default-src 'none'",
        ["script-src 'self' 'wasm-unsafe-eval'", ...hashes].join(" "),
        "style-src 'self'",
        "font-src 'self'",
        "img-src 'self' data: blob:",
        "connect-src 'self'",
        "worker-src 'self'",
        "manifest-src 'self'",
        "base-uri 'none'",
        "object-src 'none'",
        "form-action 'none'",
        "frame-ancestors *",
        "require-trusted-types-for 'script'",
    ].join("; ");
}

/** What each kind of bad day sends instead of the file. */
const FAULTS = {
    fail(response) {
        response.writeHead(503, { "Content-Type": "text/plain; charset=utf-8", "Cache-Control": "no-store" });
        response.end("Service unavailable\n");
    },
    async slow(response, headers, body) {
        const pieces = 10;
        response.writeHead(200, { ...headers, "Content-Length": body.length });
        for (let piece = 0; piece < pieces && !response.destroyed; piece += 1) {
            await sleep(200);
            const [from, to] = [piece, piece + 1].map((edge) => Math.floor((edge * body.length) / pieces));
            response.write(body.subarray(from, to));
        }
        response.end();
    },
    truncated(response, headers, body) {
        const half = body.subarray(0, body.length / 2);
        response.writeHead(200, { ...headers, "Content-Length": half.length });
        response.end(half);
    },
    dropped(response, headers, body) {
        response.writeHead(200, { ...headers, "Content-Length": body.length });
        response.write(body.subarray(0, body.length / 2), () => response.destroy());
    },
    hanging(response, headers, body) {
        response.writeHead(200, { ...headers, "Content-Length": body.length });
        response.write(body.subarray(0, body.length / 2));
    },
};

/** `/slow-land/atlas/x.js` → the fault, the files it is about, and `x.js`; null outside the sub-path. */
function route(path) {
    const [, name, land, rest] = path.match(/^(?:\/([a-z]+)(-land)?)?\/atlas\/(.*)$/) ?? [];
    if (rest === undefined || (name !== undefined && !(name in FAULTS))) return null;
    return { fault: FAULTS[name], about: land ? LAND : DATASET, file: rest === "" ? "index.html" : rest };
}

/** The file inside dist, or null when there is none or the path leads out of it. */
function find(file) {
    const path = normalize(join(DIST, file));
    if (!path.startsWith(normalize(DIST)) || path.endsWith(sep) || path.includes("\0")) return null;
    const stat = statSync(path, { throwIfNoEntry: false });
    return stat?.isFile() ? { path, stat } : null;
}

function encoder(request) {
    const accepted = String(request.headers["accept-encoding"] ?? "");
    // Level 5: a real host compresses once at level 11; here each request does.
    if (/\bbr\b/.test(accepted)) {
        return ["br", () => createBrotliCompress({ params: { [constants.BROTLI_PARAM_QUALITY]: 5 } })];
    }
    return /\bgzip\b/.test(accepted) ? ["gzip", () => createGzip()] : [null, null];
}

function answer(request, response) {
    const refuse = (status, text, headers = {}) =>
        response.writeHead(status, { "Content-Type": "text/plain; charset=utf-8", ...headers }).end(`${text}\n`);

    if (request.method !== "GET" && request.method !== "HEAD") return refuse(405, "Only GET", { Allow: "GET, HEAD" });
    let path;
    try {
        path = decodeURIComponent(new URL(request.url, "http://localhost").pathname);
    } catch {
        return refuse(400, "Not a path");
    }
    if (/\/atlas$/.test(path)) return refuse(308, "Moved", { Location: `${path}/` });
    const found = route(path);
    const asset = found && find(found.file);
    // Never index.html for a missing file: the browser would run it as a script and show a white page.
    if (!asset) return refuse(404, `No such file: ${path}`);

    const type = TYPES[extname(asset.path)] ?? "application/octet-stream";
    const etag = `W/"${asset.stat.size.toString(16)}-${Math.floor(asset.stat.mtimeMs).toString(16)}"`;
    const headers = {
        "Content-Type": type,
        "Cache-Control": HASHED.test(asset.path) ? "public, max-age=31536000, immutable" : "no-cache",
        ETag: etag,
        Vary: "Accept-Encoding",
        "X-Content-Type-Options": "nosniff",
        "Referrer-Policy": "strict-origin-when-cross-origin",
        // For pages that embed the app in a sandboxed frame, whose origin is opaque.
        "Access-Control-Allow-Origin": "*",
    };
    if (type.startsWith("text/html")) {
        headers["Content-Security-Policy"] = contentSecurityPolicy(readFileSync(asset.path, "utf8"));
    }
    if (found.fault && found.about.test(found.file)) {
        return found.fault(response, { ...headers, "Cache-Control": "no-store" }, readFileSync(asset.path));
    }
    if (request.headers["if-none-match"] === etag) return response.writeHead(304, headers).end();

    const [encoding, compress] = COMPRESSED.test(type) ? encoder(request) : [null, null];
    response.writeHead(200, {
        ...headers,
        ...(encoding ? { "Content-Encoding": encoding } : { "Content-Length": asset.stat.size }),
    });
    if (request.method === "HEAD") return response.end();
    // A visitor who leaves halfway is no error of ours.
    const done = () => {};
    const file = createReadStream(asset.path);
    return compress ? pipeline(file, compress(), response, done) : pipeline(file, response, done);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
    if (!find("index.html")) {
        console.error("✗ There is no dist/index.html: run `trunk build --release` first.");
        process.exit(1);
    }
    const server = createServer(async (request, response) => {
        try {
            await answer(request, response);
        } catch (error) {
            console.error(error);
            response.destroy();
        }
    });
    server.listen(Number(process.env.PORT ?? 4173), "127.0.0.1", () => {
        console.log(`Serving dist at http://127.0.0.1:${server.address().port}${BASE}`);
    });
}
