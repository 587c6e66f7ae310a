/** The buttons under a headline. What each does is fetched when it is pressed for the first time. */
for (const button of document.querySelectorAll<HTMLButtonElement>('[data-tool]')) {
  button.disabled = false;
  button.addEventListener('click', () => void import('../article/storyTools.ts').then(({ use }) => use(button)));
}
// Only over https or on this machine: elsewhere browsers have no clipboard.
if (!('clipboard' in navigator)) document.querySelector('[data-tool=copy]')?.remove();

// A telephone has a better list of places to share to than any page.
if ('share' in navigator && matchMedia('(pointer: coarse)').matches)
  document.querySelector('.share summary')?.addEventListener('click', (event) => {
    event.preventDefault();
    // Left without choosing: nothing went wrong.
    navigator.share({ title: document.title, url: location.href }).catch(() => undefined);
  });
