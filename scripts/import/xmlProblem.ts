/**
 * What the XML parser found wrong, in words for the person who made the export.
 * @param hasBegun whether a first tag had been read
 */
export function xmlProblem(complaint: string, hasBegun: boolean): string {
  const what = complaint.replace(/^(?:[^:\s]*:)?\d+:\d+:\s*/, '').replace(/\.$/, '');
  if (/unclosed tag|unexpected end/.test(what))
    return 'The file ends in the middle: it was cut short. Export or copy it again.';
  if (/disallowed character/.test(what))
    return 'There is a control character here, which no XML file may hold. Delete it in a text editor, or in the post itself, and export again.';
  if (/undefined entity|entity/.test(what))
    return `There is a name of a character here that XML does not know (${what}). Export the site again with a current WordPress.`;
  if (!hasBegun || /root/.test(what))
    return 'This is no XML file. Give the .xml file that WordPress’s Tools → Export made.';
  return `The file is damaged here (${what}). Export it again.`;
}
