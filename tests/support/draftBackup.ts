import type { Page } from 'playwright-core';
import { expect } from 'vitest';

/** Waits until the browser keeps a backup of unsaved work that holds some words. */
export async function backedUp(page: Page, words: string): Promise<void> {
  await expect.poll(() => page.evaluate(backups), { timeout: 15_000 }).toContain(words);
}

async function backups(): Promise<string> {
  const asked = indexedDB.open('localforage');
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    asked.onsuccess = () => resolve(asked.result);
    asked.onerror = () => reject(new Error('The browser keeps no backups.'));
  });
  const all = database.transaction('keyvaluepairs').objectStore('keyvaluepairs').getAll();
  const values = await new Promise<unknown[]>((resolve) => {
    all.onsuccess = () => resolve(all.result as unknown[]);
  });
  database.close();
  return JSON.stringify(values);
}
