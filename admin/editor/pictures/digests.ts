/** The names that a file goes by: Decap’s before it is saved (SHA-256), and Git’s after (the object’s). */
export async function digestsOf(data: Blob): Promise<{ decap: string; git: string }> {
  const bytes = new Uint8Array(await data.arrayBuffer());
  const header = new TextEncoder().encode(`blob ${bytes.length}\0`);
  const object = new Uint8Array(header.length + bytes.length);
  object.set(header);
  object.set(bytes, header.length);
  return { decap: await hex('SHA-256', bytes), git: await hex('SHA-1', object) };
}

async function hex(algorithm: string, bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest(algorithm, bytes));
  return [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
