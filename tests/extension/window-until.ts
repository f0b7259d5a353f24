/**
 * The window as long as `signal` lets it be listened to. Test files share one window: a listener that
 * outlived its test would answer in the next.
 */
export function windowUntil(signal: AbortSignal): Window {
  const addEventListener = (type: string, listener: EventListener) =>
    window.addEventListener(type, listener, { signal });
  return { location: window.location, addEventListener } as Window;
}
