/** An export that cannot be read: one message for the person who started the import. Nothing has been written. */
export class ExportError extends Error {
  override name = 'ExportError';

  /**
   * @param message what is wrong and what to do, as sentences
   * @param place line and column in the file, both from 1
   */
  constructor(message: string, place?: { line: number; column: number }) {
    super(place ? `Line ${place.line}, column ${place.column}: ${message}` : message);
  }
}
