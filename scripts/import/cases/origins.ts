import { columnNamed, type RowPart } from './caseColumns.ts';

/** Where a part of a case comes from: the rows that gave its fields. */
interface Origin {
  part: RowPart;
  /** The first row that named it. */
  row: number;
  rows: Map<string, number>;
}

/** A cell of the table, by its row and the head of its column. */
export interface CellPlace {
  row: number;
  column: string;
  /** The cell’s own row gave what stands there; otherwise it was there before the import. */
  isOwn: boolean;
}

/** Remembers which rows a case was put together from, so that a mistake can be led back to its cell. */
export class Origins {
  private readonly known = new Map<object, Origin>();
  private readonly root: object;

  /** @param root the fields of the case @param row the first row that names the case */
  constructor(root: object, row: number) {
    this.root = root;
    this.known.set(root, { part: 'case', row, rows: new Map() });
  }

  /** A row named a part of the case. */
  named(entry: object, part: RowPart, row: number): void {
    if (!this.known.has(entry)) this.known.set(entry, { part, row, rows: new Map() });
  }

  /** A row gave a field of a part that is named already. */
  gave(entry: object, field: string, row: number): void {
    this.known.get(entry)?.rows.set(field, row);
  }

  /** The row of this table that gave a field; undefined when it was there before. */
  giverOf(entry: object, field: string): number | undefined {
    return this.known.get(entry)?.rows.get(field);
  }

  /** The cell that a path in the fields of the case comes from, or the nearest one that names it. */
  placeOf(path: readonly PropertyKey[]): CellPlace {
    let node: unknown = this.root;
    let origin = this.known.get(this.root)!;
    let rest = path;
    path.forEach((key, index) => {
      node = (node as Record<PropertyKey, unknown> | undefined)?.[key];
      const found = typeof node === 'object' && node !== null ? this.known.get(node) : undefined;
      if (found) [origin, rest] = [found, path.slice(index + 1)];
    });
    const field = String(rest[0] ?? '');
    const row = origin.rows.get(field);
    return {
      row: row ?? origin.row,
      column: columnNamed(origin.part, field),
      isOwn: rest.length < 3 || row !== undefined,
    };
  }
}
