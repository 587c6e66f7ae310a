/** The rows of a CSV file (RFC 4180), read by a way of its own: sign by sign. @throws when a quote is left open */
export function readCsv(text: string): string[][] {
  const rows: string[][] = [];
  const row: string[] = [];
  let field = '';
  let isQuoted = false;
  for (let at = 0; at < text.length; at++) {
    const sign = text[at]!;
    if (isQuoted) {
      if (sign !== '"') field += sign;
      else if (text[at + 1] === '"') field += text[++at];
      else isQuoted = false;
    } else if (sign === '"') isQuoted = true;
    else if (sign === ',' || sign === '\n') {
      row.push(sign === '\n' ? field.replace(/\r$/, '') : field);
      field = '';
      if (sign === '\n') rows.push(row.splice(0));
    } else field += sign;
  }
  if (isQuoted || field !== '' || row.length > 0) throw new Error('The file ends within a row.');
  return rows;
}
