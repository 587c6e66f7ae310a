const LABEL = /^<Claim kind="([^"]*)"\s*\/>$/;

/** The kind of a claim label, or undefined for another component. */
export const claimedKind = (code: string): string | undefined => LABEL.exec(code)?.[1];

/** A claim label as a text has it. */
export const claimCode = (kind: string): string => `<Claim kind="${kind}" />`;
