/**
 * The environment of a command that a test starts, as a terminal would have it: Vitest's own
 * variables (`VITEST`, `NODE_ENV=test`, `MODE` …) would change what Astro does.
 */
export function commandEnvironment(more: Record<string, string> = {}): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(
    ([name]) => !/^(?:VITEST|NODE_ENV$|MODE$|DEV$|PROD$|SSR$|TEST$|BASE_URL$)/.test(name),
  );
  return { ...Object.fromEntries(kept), ...more };
}
