//! Downloads with progress, a time limit over the whole body, and a size limit while streaming.

use gloo::timers::callback::Timeout;
use std::fmt;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{AbortController, ReadableStreamDefaultReader, RequestInit, Response};

/// Longest time without a single byte, in milliseconds. `fetch` itself waits for ever on a body that hangs.
pub const STALL_LIMIT_MS: u32 = 20_000;

/// How far a download is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Progress {
    /// Bytes that have arrived, decompressed.
    pub received: usize,
    /// Bytes in all, when the server says so and does not compress.
    pub total: Option<usize>,
}

/// Why a download failed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FetchError {
    /// The address.
    pub url: String,
    /// What happened.
    pub cause: FetchCause,
}

/// What happened to a download.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FetchCause {
    /// No connection, or the browser forbade it.
    Network,
    /// The server answered with this status.
    Status(u16),
    /// Nothing arrived for [`STALL_LIMIT_MS`].
    Stalled,
    /// The body broke off.
    Interrupted,
    /// More bytes than allowed.
    TooLarge,
}

impl fmt::Display for FetchCause {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Network => formatter.write_str("no connection"),
            Self::Status(status) => write!(formatter, "HTTP {status}"),
            Self::Stalled => formatter.write_str("timed out"),
            Self::Interrupted => formatter.write_str("interrupted"),
            Self::TooLarge => formatter.write_str("too large"),
        }
    }
}

/// The body at `url`, which is relative to the page.
///
/// # Errors
/// See [`FetchCause`].
pub async fn fetch(url: &str, max_bytes: usize, on_progress: impl Fn(Progress)) -> Result<Vec<u8>, FetchError> {
    download(url, max_bytes, on_progress).await.map_err(|cause| FetchError { url: url.to_owned(), cause })
}

async fn download(url: &str, max_bytes: usize, on_progress: impl Fn(Progress)) -> Result<Vec<u8>, FetchCause> {
    let window = web_sys::window().ok_or(FetchCause::Network)?;
    let abort = AbortController::new().map_err(|_| FetchCause::Network)?;
    let options = RequestInit::new();
    options.set_signal(Some(&abort.signal()));
    let mut stalled = watch(&abort);
    let cause = |otherwise: FetchCause| if abort.signal().aborted() { FetchCause::Stalled } else { otherwise };
    let response: Response = JsFuture::from(window.fetch_with_str_and_init(url, &options))
        .await
        .and_then(JsCast::dyn_into)
        .map_err(|_| cause(FetchCause::Network))?;
    if !response.ok() {
        return Err(FetchCause::Status(response.status()));
    }
    let total = content_length(&response);
    let reader: ReadableStreamDefaultReader =
        response.body().ok_or(FetchCause::Interrupted)?.get_reader().unchecked_into();
    let mut bytes = Vec::with_capacity(total.unwrap_or(0).min(max_bytes));
    loop {
        on_progress(Progress { received: bytes.len(), total });
        let part = JsFuture::from(reader.read()).await.map_err(|_| cause(FetchCause::Interrupted))?;
        let Some(chunk) = chunk(&part) else { break };
        stalled.cancel();
        stalled = watch(&abort);
        let start = bytes.len();
        let end = start + chunk.length() as usize;
        if end > max_bytes {
            abort.abort();
            return Err(FetchCause::TooLarge);
        }
        bytes.resize(end, 0);
        chunk.copy_to(&mut bytes[start..]);
    }
    stalled.cancel();
    // A connection that breaks can end the stream without an error.
    if total.is_some_and(|total| bytes.len() < total) { Err(FetchCause::Interrupted) } else { Ok(bytes) }
}

/// Aborts when it is not cancelled in time.
fn watch(abort: &AbortController) -> Timeout {
    let abort = abort.clone();
    Timeout::new(STALL_LIMIT_MS, move || abort.abort())
}

/// The size that the server states; not for compressed bodies, whose stated size is that of the compressed bytes.
fn content_length(response: &Response) -> Option<usize> {
    let headers = response.headers();
    if headers.get("content-encoding").ok()?.is_some() {
        return None;
    }
    headers.get("content-length").ok()??.parse().ok()
}

/// The bytes of one part of a stream; `None` at its end.
fn chunk(part: &JsValue) -> Option<js_sys::Uint8Array> {
    js_sys::Reflect::get(part, &"value".into()).ok()?.dyn_into().ok()
}
