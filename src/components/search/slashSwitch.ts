/** Shows the keys of the search, and lets readers switch off the one that works on every page. */
export function slashSwitch(page: HTMLElement): void {
  const box = page.querySelector<HTMLElement>('[data-search-keys]');
  const slash = page.querySelector<HTMLInputElement>('[data-search-slash]');
  const key = slash?.dataset.searchSlash;
  if (!box || !slash || !key) return;
  box.hidden = false;
  try {
    slash.checked = localStorage.getItem(key) !== 'off';
    slash.addEventListener('change', () => {
      if (slash.checked) localStorage.removeItem(key);
      else localStorage.setItem(key, 'off');
    });
  } catch {
    // Nothing can be kept in this browser, so the switch would forget itself.
    slash.disabled = true;
  }
}
