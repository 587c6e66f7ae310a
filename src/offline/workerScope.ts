/**
 * The part of a service worker’s surroundings that ours uses (Service Workers, W3C). TypeScript’s own
 * types of it and those of pages exclude each other in one project.
 */
export interface WorkerScope {
  addEventListener<E extends keyof WorkerEvents>(name: E, listener: (event: WorkerEvents[E]) => void): void;
  skipWaiting(): Promise<void>;
  clients: { claim(): Promise<void> };
  registration: { navigationPreload?: { enable(): Promise<void> } };
  location: { origin: string };
}
interface WorkerEvents {
  install: LastingEvent;
  activate: LastingEvent;
  fetch: AskEvent;
  message: LastingEvent & { data: unknown };
}
export interface LastingEvent {
  waitUntil(work: Promise<unknown>): void;
}
export interface AskEvent extends LastingEvent {
  request: Request;
  /** What the browser has asked for while the worker was starting; undefined where it does not do that. */
  preloadResponse: Promise<Response | undefined>;
  respondWith(answer: Promise<Response>): void;
}
