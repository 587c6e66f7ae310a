/** The colours of every drawing: ink on warm paper, one signal colour, one for all else. */
export const COLOURS = {
  paper: '#f6f1e7',
  card: '#fcf9f2',
  ink: '#1d2733',
  muted: '#5b6670',
  hairline: '#cfc6b4',
  land: '#e3dac7',
  seal: '#a3271f',
  sealTint: '#dca79b',
  steel: '#1f5a73',
} as const;

/** Shades for the parts of a whole that are not the point, from the strongest to the faintest. */
export const SHADES = [COLOURS.steel, '#7fa3b1', '#b4c7cd', COLOURS.hairline, '#e3dac7'] as const;

/** What matters is in the signal colour. */
export function emphasis(strong: boolean | undefined): string {
  return strong ? COLOURS.seal : COLOURS.steel;
}
