/**
 * Whether the description that belongs to a picture is still empty: the nearest field of that label,
 * in the same group of the form or on the same card.
 * @param field the picture’s element
 */
export function isUndescribed(field: HTMLElement): boolean {
  for (let around = field.parentElement; around; around = around.parentElement) {
    const label = [...around.querySelectorAll('label')].find((one) => LABEL.test(one.textContent));
    if (!label) continue;
    const input = label.htmlFor ? document.getElementById(label.htmlFor) : null;
    return input instanceof HTMLInputElement || input instanceof HTMLTextAreaElement ? !input.value.trim() : false;
  }
  return false;
}

const LABEL = /^Description for people who cannot see/i;
