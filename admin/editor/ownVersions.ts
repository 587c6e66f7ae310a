/** Knows the versions of entries that this tab made, each of which, and those that it showed last. */
class OwnVersions {
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

  /** The editor shows this version of a file. */
  saw(path: string, version: string | null): void {
    if (version) this.shown.set(path, version);
    else this.shown.delete(path);
  }

  /** The version that the editor showed last; `absent` when it showed none, so that nothing unseen is published or deleted. */
  seen(path: string): string {
    return this.shown.get(path) ?? 'absent';
  }
}

/** What this tab knows. */
export const ownVersions = new OwnVersions();
