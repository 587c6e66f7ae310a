/**
 * Mends the recovery of unsaved work in Decap 3.16.3 (decap-cms#5470): the author says yes to
 * “recover”, the saved text comes from the network a moment later and overwrites what was
 * recovered. Here the browser's copy is handed over only when the network has been quiet.
 */
const QUIET_MS = 350;
const LOOK_EVERY_MS = 50;

export function mendDraftRecovery(): void {
  let underway = 0;
  let lastTraffic = performance.now();
  const fetchBefore = window.fetch.bind(window);
  window.fetch = (...parameters) => {
    underway++;
    return fetchBefore(...parameters).finally(() => {
      underway--;
      lastTraffic = performance.now();
    });
  };
  const isQuiet = () => underway === 0 && performance.now() - lastTraffic > QUIET_MS;

  // IndexedDB has no other place to wait in: Decap asks for `backup.<collection>…` through localForage.
  // eslint-disable-next-line @typescript-eslint/unbound-method -- called with the store it is asked on
  const getBefore = IDBObjectStore.prototype.get;
  IDBObjectStore.prototype.get = function (key) {
    const request = getBefore.call(this, key);
    if (typeof key !== 'string' || !key.startsWith('backup.')) return request;
    const started = performance.now();
    const late: {
      result: unknown;
      error: unknown;
      source: unknown;
      onsuccess?: (event: unknown) => void;
      onerror?: (event: unknown) => void;
    } = {
      result: undefined,
      error: null,
      source: this,
    };
    request.onsuccess = () => {
      late.result = request.result;
      const handOver = () => late.onsuccess?.({ target: late });
      if (request.result === undefined) return handOver();
      const wait = () => {
        const waited = performance.now() - started;
        // Without end: a dead network fails its requests and is quiet then, and an early hand-over loses the draft.
        if (waited > QUIET_MS && isQuiet()) handOver();
        else setTimeout(wait, LOOK_EVERY_MS);
      };
      wait();
    };
    request.onerror = () => {
      late.error = request.error;
      late.onerror?.({ target: late });
    };
    // localForage sets `onsuccess` and reads `result`; it uses nothing else of a request.
    return late as unknown as IDBRequest;
  };
}
