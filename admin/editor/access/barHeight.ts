/** Tells the styles how high the bar at the foot of the editor is (`--writer-bar`): on a phone its words take several lines. */
export function followBar(): void {
  const bar = document.querySelector('.writer-bar');
  if (!bar) return;
  new ResizeObserver(() => {
    document.documentElement.style.setProperty('--writer-bar', `${bar.getBoundingClientRect().height}px`);
  }).observe(bar);
}
