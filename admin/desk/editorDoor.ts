const DECAP = '/admin/decap/decap-cms.js';
/** This browser had the editor once. */
const FETCHED = 'newsroom-editor-fetched';
const IDLE_MS = 1_500;

let opened: Promise<string> | undefined;

/**
 * Loads Decap and starts the editor, once. It shows the entry that the address names.
 * @returns the address as Decap read it when it was loaded
 * @throws {Error} when a part of it could not be loaded
 */
export function openEditor(): Promise<string> {
  opened ??= start().catch((error: unknown) => {
    opened = undefined;
    throw error;
  });
  return opened;
}

let read = '';

async function start(): Promise<string> {
  // Decap asks the backend who is signed in only when it believes that somebody was; without, it shows a page with one button.
  localStorage.setItem('decap-cms-user', JSON.stringify({ backendName: 'newsroom' }));
  if (!('CMS' in window)) read = await loadScript(DECAP);
  await import('../boot.ts');
  return read;
}

function loadScript(address: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.src = address;
    script.onload = () => resolve(location.hash);
    script.onerror = () => {
      script.remove();
      reject(new Error('The editor could not be loaded. Is the newsroom still running? Try again.'));
    };
    document.head.append(script);
  });
}

/** Fetches the editor into the browser’s cache when there is nothing else to do: once, and never when the author saves data. */
export function fetchEditorWhenIdle(): void {
  if (localStorage.getItem(FETCHED)) return;
  const connection: unknown = 'connection' in navigator ? navigator.connection : null;
  if (typeof connection === 'object' && connection !== null && 'saveData' in connection && connection.saveData) return;
  setTimeout(() => {
    if (!opened)
      void fetch(DECAP, { priority: 'low' })
        .then((response) => response.blob())
        .then(
          () => localStorage.setItem(FETCHED, 'yes'),
          () => {},
        );
  }, IDLE_MS);
}
