/** Embedded things that a text cannot hold become a link to where they can be seen. */

/** Where a reader can see what an embedding address shows, and what to call it. */
export function mediaLink(address: string, title = ''): { url: string; words: string } {
  const url = publicForm(address);
  const site = SITES.find(([pattern]) => pattern.test(url))?.[1];
  const words = title.trim() || (site ? `${site[0]} on ${site[1]}` : url);
  return { url, words };
}

const SITES: [pattern: RegExp, words: [what: string, site: string]][] = [
  [/^https?:\/\/(?:www\.)?(?:youtube\.com|youtu\.be)\//, ['Video', 'YouTube']],
  [/^https?:\/\/(?:www\.)?vimeo\.com\//, ['Video', 'Vimeo']],
  [/^https?:\/\/(?:www\.)?dailymotion\.com\//, ['Video', 'Dailymotion']],
  [/^https?:\/\/(?:www\.)?(?:twitter|x)\.com\//, ['Post', 'X']],
  [/^https?:\/\/(?:www\.)?instagram\.com\//, ['Post', 'Instagram']],
  [/^https?:\/\/(?:www\.)?facebook\.com\//, ['Post', 'Facebook']],
  [/^https?:\/\/(?:www\.)?soundcloud\.com\//, ['Recording', 'SoundCloud']],
  [/^https?:\/\/(?:open\.)?spotify\.com\//, ['Recording', 'Spotify']],
  [/^https?:\/\/(?:www\.)?documentcloud\.org\//, ['Document', 'DocumentCloud']],
];

function publicForm(address: string): string {
  const url = address.trim().replace(/^\/\//, 'https://');
  const youtube = /^https?:\/\/(?:www\.)?youtube(?:-nocookie)?\.com\/embed\/([\w-]+)/.exec(url)?.[1];
  if (youtube && youtube !== 'videoseries') return `https://www.youtube.com/watch?v=${youtube}`;
  const vimeo = /^https?:\/\/player\.vimeo\.com\/video\/(\d+)/.exec(url)?.[1];
  if (vimeo) return `https://vimeo.com/${vimeo}`;
  const dailymotion = /^https?:\/\/(?:www\.)?dailymotion\.com\/embed\/video\/(\w+)/.exec(url)?.[1];
  return dailymotion ? `https://www.dailymotion.com/video/${dailymotion}` : url;
}
