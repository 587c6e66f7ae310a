import { decapStore } from '../decapStore.ts';

/** Where this site is: here, and at the address of its settings. Links to it are written as paths. */
export function ownOrigins(): string[] {
  const config = decapStore().getState().config as { site_url?: string; display_url?: string } | undefined;
  const addresses = [location.origin, config?.site_url, config?.display_url];
  return [
    ...new Set(addresses.flatMap((address) => (address && URL.canParse(address) ? new URL(address).origin : []))),
  ];
}
