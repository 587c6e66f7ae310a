/** A way to pass a story on: a plain address, which tells nobody anything until it is pressed. */
export interface ShareLink {
  name: string;
  href: string;
}

/** @param address the story’s full address */
export function shareLinks(headline: string, address: string): ShareLink[] {
  const url = encodeURIComponent(address);
  const title = encodeURIComponent(headline);
  return [
    { name: 'E-mail', href: `mailto:?subject=${title}&body=${url}` },
    { name: 'WhatsApp', href: `https://wa.me/?text=${title}%20${url}` },
    { name: 'LinkedIn', href: `https://www.linkedin.com/sharing/share-offsite/?url=${url}` },
    { name: 'Bluesky', href: `https://bsky.app/intent/compose?text=${title}%20${url}` },
    { name: 'X', href: `https://x.com/intent/post?text=${title}&url=${url}` },
  ];
}

/** A letter to the newsroom about a mistake in a story, with the story named. */
export function errorReport(email: string, headline: string, address: string): string {
  const subject = encodeURIComponent(`Error in “${headline}”`);
  const body = encodeURIComponent(`${address}\n\nWhat is wrong, and how do you know?\n\n`);
  return `mailto:${email}?subject=${subject}&body=${body}`;
}
