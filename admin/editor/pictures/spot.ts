/** A spot on a picture in whole per cent of its width and height. */
export interface Spot {
  x: number;
  y: number;
}

export const MIDDLE: Spot = { x: 50, y: 50 };
const FAR = 10;

const whole = (percent: number) => Math.min(100, Math.max(0, Math.round(percent)));

/** The spot under a pointer. A picture that is not drawn yet has only its middle. */
export function spotAt(
  pointer: { clientX: number; clientY: number },
  picture: Pick<DOMRect, 'left' | 'top' | 'width' | 'height'>,
): Spot {
  if (picture.width === 0 || picture.height === 0) return MIDDLE;
  return {
    x: whole(((pointer.clientX - picture.left) / picture.width) * 100),
    y: whole(((pointer.clientY - picture.top) / picture.height) * 100),
  };
}

const STEPS: Record<string, [x: number, y: number]> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/** Where a key moves a spot: by one per cent, with Shift by ten. Null for keys that move nothing. */
export function movedSpot({ x, y }: Spot, { key, shiftKey }: Pick<KeyboardEvent, 'key' | 'shiftKey'>): Spot | null {
  const step = STEPS[key];
  if (!step) return null;
  const by = shiftKey ? FAR : 1;
  return { x: whole(x + step[0] * by), y: whole(y + step[1] * by) };
}

/** A spot of the form’s value, or null when none was set or only half of one. */
export function spotOf(value: unknown): Spot | null {
  const { x, y } = (value ?? {}) as Partial<Record<keyof Spot, unknown>>;
  return typeof x === 'number' && typeof y === 'number' ? { x, y } : null;
}
