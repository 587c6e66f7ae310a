/** After the page has loaded, the service worker is started, and told what the first page was made of. */
if ('serviceWorker' in navigator) addEventListener('load', () => void start().catch(() => undefined));

async function start(): Promise<void> {
  const { serviceWorker } = navigator;
  const first = !serviceWorker.controller;
  await serviceWorker.register(address() as string); // A browser with trusted types takes the typed address too.
  const { active } = await serviceWorker.ready;
  if (first) active?.postMessage([location.href, ...performance.getEntriesByType('resource').map(({ name }) => name)]);
}

/** The policy of our pages lets one script be named this way, by one place in the code. */
function address(): unknown {
  const { trustedTypes } = window as HasTrustedTypes;
  return trustedTypes?.createPolicy('offline', { createScriptURL: () => '/sw.js' }).createScriptURL('') ?? '/sw.js';
}

/** Trusted Types (W3C), as far as needed; not every browser has them. */
type HasTrustedTypes = Window & {
  trustedTypes?: {
    createPolicy(
      name: string,
      rules: { createScriptURL(text: string): string },
    ): { createScriptURL(text: string): unknown };
  };
};
