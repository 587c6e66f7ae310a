import type { DecodedArray, SchemaElement } from 'hyparquet';
import { parquetWriteBuffer } from 'hyparquet-writer';
import type { Column } from './column.ts';
import type { Cell, Table } from './table.ts';

/**
 * A table as Apache Parquet, which programs for data read column by column and with true types: lists are
 * lists, days are days, moments are in UTC. The same table gives the same bytes.
 */
export function parquetBytes({ title, columns, rows }: Table, licence: string | undefined): Uint8Array<ArrayBuffer> {
  const made = columns.map((column, index) =>
    parquetColumn(
      column,
      rows.map((row) => row[index] ?? null),
    ),
  );
  const schema: SchemaElement[] = [
    { name: 'root', num_children: columns.length },
    ...made.flatMap(({ elements }) => elements),
  ];
  const buffer = parquetWriteBuffer({
    schema,
    columnData: made.map(({ name, data }) => ({ name, data })),
    kvMetadata: [{ key: 'title', value: title }, ...(licence ? [{ key: 'licence', value: licence }] : [])],
  });
  return new Uint8Array(buffer);
}

interface ParquetColumn {
  name: string;
  elements: SchemaElement[];
  data: DecodedArray;
}

function parquetColumn({ name, type }: Column, cells: Cell[]): ParquetColumn {
  const optional = { name, repetition_type: 'OPTIONAL' } as const;
  const column = (element: Partial<SchemaElement>, data: DecodedArray): ParquetColumn => ({
    name,
    elements: [{ ...optional, ...element }],
    data,
  });
  const given = cells.filter((cell) => cell !== null);
  const areAll = (is: (cell: Cell) => boolean) => given.every(is);
  if (type === 'list')
    return {
      name,
      elements: [
        { ...optional, converted_type: 'LIST', num_children: 1 },
        { name: 'list', repetition_type: 'REPEATED', num_children: 1 },
        { name: 'element', type: 'BYTE_ARRAY', converted_type: 'UTF8', repetition_type: 'OPTIONAL' },
      ],
      data: cells,
    };
  if (type === 'boolean' && areAll((cell) => typeof cell === 'boolean')) return column({ type: 'BOOLEAN' }, cells);
  if (type === 'integer' && areAll((cell) => Number.isSafeInteger(cell)))
    return column(
      { type: 'INT64' },
      cells.map((cell) => (cell === null ? null : BigInt(Number(cell)))),
    );
  if ((type === 'integer' || type === 'number') && areAll((cell) => typeof cell === 'number'))
    return column({ type: 'DOUBLE' }, cells);
  const dates = () => cells.map((cell) => (cell === null ? null : new Date(String(cell))));
  // A day of which only the year is known stays words.
  if (type === 'date' && areAll((cell) => /^\d{4}-\d{2}-\d{2}$/.test(String(cell))))
    return column({ type: 'INT32', converted_type: 'DATE' }, dates());
  if (type === 'datetime') return column({ type: 'INT64', converted_type: 'TIMESTAMP_MILLIS' }, dates());
  const words = cells.map((cell) => (cell === null ? null : String(cell)));
  return column({ type: 'BYTE_ARRAY', converted_type: 'UTF8' }, words);
}
