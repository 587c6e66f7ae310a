/** A request that is refused with words for the author. Nothing has been changed. */
export class Refusal extends Error {
  override name = 'Refusal';
  /** HTTP status. */
  readonly status: number;

  constructor(status: number, message: string) {
    super(message);
    this.status = status;
  }
}
