/** What this tab knows of the versions of entries: which it made of which, and which it showed last. */
export class OwnVersions {
  private readonly successors = new Map<string, string>();
  private readonly shown = new Map<string, string>();

  /** The version that stands where the author’s text began, after the saves of this tab itself. */
  now(path: string, base: string | null): string | null {
    let version = base;
    for (let next = version; next; next = this.successors.get(`${path} ${next}`) ?? null) version = next;
    return version;
  }

  /** A save made a version of another. */
  made(path: string, base: string | null, version: string | null): void {
    if (!base || !version || base === version) return;
    // An author may go back to a text of before: then nothing follows it any more.
    this.successors.delete(`${path} ${version}`);
    this.successors.set(`${path} ${base}`, version);
  }

  /** The editor shows this version of an entry (`collection/slug`). */
  saw(entry: string, version: string | null): void {
    if (version) this.shown.set(entry, version);
    else this.shown.delete(entry);
  }

  seen(entry: string): string | undefined {
    return this.shown.get(entry);
  }
}
