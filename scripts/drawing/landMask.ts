import type { Box } from './box.ts';
import type { Point } from './rings.ts';

const CELL = 6;

/** A coarse copy of the map that answers how much of a box is sea, land or a marked country. */
export class LandMask {
  private readonly room: Box;
  private readonly columns: number;
  private readonly cells: Float64Array;

  constructor(room: Box) {
    this.room = room;
    this.columns = Math.ceil(room.width / CELL);
    this.cells = new Float64Array(this.columns * Math.ceil(room.height / CELL));
  }

  /** Fills the inside of rings, row by row, with what it costs to print a name there. */
  fill(rings: Point[][], cost: number): void {
    for (const [row, crossings] of this.crossings(rings).entries()) {
      crossings.sort((a, b) => a - b);
      for (let i = 0; i + 1 < crossings.length; i += 2) {
        const from = Math.max(0, Math.ceil((crossings[i]! - this.room.x) / CELL - 0.5));
        const to = Math.min(this.columns - 1, Math.floor((crossings[i + 1]! - this.room.x) / CELL - 0.5));
        if (from <= to) this.cells.fill(cost, row * this.columns + from, row * this.columns + to + 1);
      }
    }
  }

  /** For each row, where the middle of the row crosses the rings. */
  private crossings(rings: Point[][]): number[][] {
    const rows: number[][] = Array.from({ length: this.cells.length / this.columns }, () => []);
    const rowAt = (y: number) => Math.ceil((y - this.room.y) / CELL - 0.5);
    for (const ring of rings) {
      for (const [index, [x1, y1]] of ring.entries()) {
        const [x2, y2] = ring[(index + 1) % ring.length]!;
        for (let row = Math.max(0, rowAt(Math.min(y1, y2))); row < rowAt(Math.max(y1, y2)); row++) {
          const y = this.room.y + (row + 0.5) * CELL;
          rows[row]?.push(x1 + ((x2 - x1) * (y - y1)) / (y2 - y1));
        }
      }
    }
    return rows;
  }

  /** The mean cost of a box. */
  cost(box: Box): number {
    let [sum, count] = [0, 0];
    for (let y = box.y + CELL / 2; y < box.y + box.height; y += CELL) {
      for (let x = box.x + CELL / 2; x < box.x + box.width; x += CELL) {
        const column = Math.floor((x - this.room.x) / CELL);
        const row = Math.floor((y - this.room.y) / CELL);
        sum += this.cells[row * this.columns + column] ?? 0;
        count++;
      }
    }
    return count === 0 ? 0 : sum / count;
  }
}
