import type { Page } from 'playwright-core';

/** More than any page of the newsroom has to reach. */
const MOST_STEPS = 150;

/**
 * Presses Tab until what is named has the focus, as somebody does who has no mouse.
 * @param name what a screen reader calls it: its label or its words
 * @throws when the key does not lead there
 */
export async function tabTo(page: Page, name: string | RegExp, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  const heard: string[] = [];
  for (let step = 0; step < MOST_STEPS; step++) {
    await page.keyboard.press(key);
    const here = await page.evaluate(nameOfFocus);
    if (typeof name === 'string' ? here === name : name.test(here)) return;
    heard.push(here);
  }
  throw new Error(`${key} does not lead to “${String(name)}”, but to: ${[...new Set(heard)].join(' | ')}`);
}

function nameOfFocus(): string {
  const here = document.activeElement as HTMLElement | null;
  const label = (here as HTMLInputElement | null)?.labels?.[0];
  const named = here?.getAttribute('aria-labelledby');
  const words =
    here?.getAttribute('aria-label') ??
    (named && document.getElementById(named)?.textContent) ??
    label?.textContent ??
    here?.textContent ??
    '';
  return words.trim();
}
