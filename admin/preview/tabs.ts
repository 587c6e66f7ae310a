import { element } from '../editor/form/element.ts';

export interface Tab {
  name: string;
  panel: HTMLElement;
}

let made = 0;

/** Tabs as the ARIA practices have them: one stop of the Tab key, arrow keys between them. */
export function tabs(
  label: string,
  list: Tab[],
  onChoose: (name: string) => void,
): { bar: HTMLElement; panels: HTMLElement } {
  const group = `preview-tabs-${++made}`;
  const bar = element('div', { role: 'tablist', 'aria-label': label, class: 'preview-tabs' });
  const panels = element('div', { class: 'preview-panels' });
  const buttons = list.map(({ name, panel }, index) => {
    const tab = element(
      'button',
      { type: 'button', role: 'tab', id: `${group}-${index}`, 'aria-controls': `${group}-${index}-panel` },
      name,
    );
    panel.id = `${group}-${index}-panel`;
    panel.setAttribute('role', 'tabpanel');
    panel.setAttribute('aria-labelledby', tab.id);
    tab.addEventListener('click', () => choose(index));
    panels.append(panel);
    return tab;
  });
  const choose = (chosen: number) => {
    buttons.forEach((tab, index) => {
      tab.setAttribute('aria-selected', String(index === chosen));
      tab.tabIndex = index === chosen ? 0 : -1;
      list[index]!.panel.hidden = index !== chosen;
    });
    onChoose(list[chosen]!.name);
  };
  bar.addEventListener('keydown', ({ key }) => {
    const now = buttons.findIndex((tab) => tab === document.activeElement);
    const step = { ArrowRight: 1, ArrowLeft: -1 }[key];
    const next = key === 'Home' ? 0 : key === 'End' ? buttons.length - 1 : step ? now + step : null;
    if (now < 0 || next === null) return;
    const index = (next + buttons.length) % buttons.length;
    choose(index);
    buttons[index]!.focus();
  });
  bar.append(...buttons);
  choose(0);
  return { bar, panels };
}
