/** This tab, from one load of the page to the next. */
export const TAB: string = crypto.randomUUID();

const lockName = (tab: string) => `newsroom tab ${tab}`;

/** Lets other tabs know that this one lives. The browser frees the lock when the tab is closed, or dies. */
export function announceTab(): void {
  void navigator.locks.request(lockName(TAB), () => new Promise(() => {}));
}

/** Which tabs of this browser live. */
export async function livingTabs(): Promise<(tab: string) => boolean> {
  const { held = [] } = await navigator.locks.query();
  const names = new Set(held.map(({ name }) => name));
  return (tab) => tab === TAB || names.has(lockName(tab));
}
