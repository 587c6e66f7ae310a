/** The size of a file as people read it: `3 KB`, `1.2 MB`. A kilobyte has 1,000 bytes (SI). */
export function printBytes(bytes: number): string {
  if (bytes < 1000) return `${bytes} B`;
  if (bytes < 1_000_000) return `${Math.round(bytes / 1000)} KB`;
  return `${(bytes / 1_000_000).toFixed(1)} MB`;
}
