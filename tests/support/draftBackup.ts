import type { Page } from 'playwright-core';
import { expect } from 'vitest';

/** Waits until the browser keeps unsaved work that holds some words. */
export async function backedUp(page: Page, words: string): Promise<void> {
  await expect.poll(() => page.evaluate(keptTexts), { timeout: 15_000 }).toContain(words);
}

/** What the browser keeps, as JSON. */
export async function keptTexts(): Promise<string> {
  const asked = indexedDB.open('newsroom');
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    asked.onsuccess = () => resolve(asked.result);
    asked.onerror = () => reject(new Error('The browser keeps no texts.'));
  });
  const all = database.transaction('texts').objectStore('texts').getAll();
  const values = await new Promise<unknown[]>((resolve) => {
    all.onsuccess = () => resolve(all.result as unknown[]);
  });
  database.close();
  return JSON.stringify(values);
}
