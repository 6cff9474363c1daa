(function () {
  'use strict';

  // The data: every repeated thing stands in a table, and calls refer to it by its place there.
  const data = JSON.parse(document.getElementById('data').textContent);
  const [ID, TITLE, KIND, DAY, START, END, CLASS, STAFF, FINDINGS] = [0, 1, 2, 3, 4, 5, 6, 7, 8];
  const [RULE, STATUS, MESSAGE, DEADLINE, EXEMPTION, PEOPLE] = [0, 1, 2, 3, 4, 5];
  const [CLAUSE, CLAUSE_TITLE, LEVEL, REMEDY, ACTOR, ACTOR_LABEL] = [1, 2, 3, 4, 5, 6];
  const REFUSING = new Set(['breach', 'unproven', 'failed']);
  const PAGE = 200;
  const MANY = 10000;
  const KEYS = ['q', 'day', 'class', 'staff', 'clause', 'outcome', 'status', 'actor'];

  const byId = (id) => document.getElementById(id);
  const controls = Object.fromEntries(KEYS.map((key) => [key, byId('f-' + key)]));
  const list = byId('list');
  const number = new Intl.NumberFormat('en-GB');

  const refuses = (finding) =>
    REFUSING.has(data.statuses[finding[STATUS]]) && data.rules[finding[RULE]][LEVEL] !== 'advisory';
  const needsAction = (finding) => refuses(finding) || data.statuses[finding[STATUS]] === 'due';
  const refused = data.calls.map((call) => call[FINDINGS].some(refuses));

  let state = {};
  let matching = data.calls.map((call, place) => place);
  let shown = 0;
  let run = 0;

  // ---- choosing -------------------------------------------------------------------------------------------------

  /** Returns a test of findings for the filters that are about findings, or null where none is set. */
  function findingTest() {
    const { clause, status, actor } = state;
    if (!clause && !status && !actor) {
      return null;
    }
    return (finding) => {
      const rule = data.rules[finding[RULE]];
      return (!clause || rule[CLAUSE] === clause)
        && (!status || data.statuses[finding[STATUS]] === status)
        && (!actor || (rule[ACTOR] === actor && needsAction(finding)));
    };
  }

  const lower = {};
  function lowered(table) {
    lower[table] = lower[table] || data[table].map((row) => [].concat(row).join('\n').toLowerCase());
    return lower[table];
  }

  /** Returns a test of calls for one word: each table is searched once, then calls only look up places. */
  function wordTest(word) {
    const hits = (table) => lowered(table).map((text) => text.includes(word));
    const [strings, classes, staff, rules, exemptions] =
      ['strings', 'classes', 'staff', 'rules', 'exemptions'].map(hits);
    const inFinding = (finding) => strings[finding[MESSAGE]] || rules[finding[RULE]]
      || exemptions[finding[EXEMPTION]] || finding.slice(PEOPLE).some((person) => strings[person]);
    return (call) => strings[call[TITLE]] || strings[call[KIND]] || classes[call[CLASS]]
      || call[STAFF].some((member) => staff[member]) || call[ID].toLowerCase().includes(word)
      || call[FINDINGS].some(inFinding);
  }

  function callTest() {
    const tests = [];
    const place = (table, value) => data[table].findIndex((row) => row[0] === value);
    const day = place('days', state.day);
    const group = place('classes', state.class);
    const member = place('staff', state.staff);
    const ofFinding = findingTest();
    if (state.day) tests.push((call) => call[DAY] === day);
    if (state.class) tests.push((call) => call[CLASS] === group);
    if (state.staff) tests.push((call) => call[STAFF].includes(member));
    if (state.outcome) tests.push((call, at) => refused[at] === (state.outcome === 'refuse'));
    if (ofFinding) tests.push((call) => call[FINDINGS].some(ofFinding));
    state.q.toLowerCase().split(/\s+/).filter(Boolean).forEach((word) => tests.push(wordTest(word)));
    return (call, at) => tests.every((test) => test(call, at));
  }

  // ---- showing --------------------------------------------------------------------------------------------------

  /** Makes an element. Data become text here, and nothing else. */
  function element(name, className, ...content) {
    const made = document.createElement(name);
    if (className) made.className = className;
    content.forEach((part) => made.append(part));
    return made;
  }

  function capital(text) {
    return text.charAt(0).toUpperCase() + text.slice(1);
  }

  /** Text whose own direction of writing does not reach its neighbours. */
  function isolated(text) {
    return element('bdi', '', text);
  }

  function aboutExemption(finding) {
    const [wouldBe, by, why, since, until] = data.exemptions[finding[EXEMPTION]];
    return ' Would be ' + wouldBe + '; ' + by + ', from ' + since + (until ? ' until ' + until : '') + ': ' + why;
  }

  function findingItem(finding, matches) {
    const rule = data.rules[finding[RULE]];
    const status = data.statuses[finding[STATUS]];
    const names = finding.slice(PEOPLE).map((place) => data.strings[place]);
    const message = element('span', 'message',
      isolated(data.strings[finding[MESSAGE]] + (names.length ? ': ' + names.join(', ') : '')));
    if (finding[EXEMPTION] >= 0) message.append(isolated(aboutExemption(finding)));
    const act = element('div', 'act');
    if (finding[EXEMPTION] < 0) act.append(element('b', '', capital(rule[ACTOR_LABEL])), ': ' + rule[REMEDY]);
    if (finding[DEADLINE] >= 0 && finding[EXEMPTION] < 0) {
      act.append(element('span', 'by', (status === 'due' ? 'By ' : 'Was due by ') + data.strings[finding[DEADLINE]]));
    }
    return element('li', matches ? 'finding match' : 'finding',
      element('div', '', element('span', 'status ' + status, data.statusLabels[finding[STATUS]]),
        element('span', 'level', rule[LEVEL])),
      element('div', '', element('span', 'clause', element('b', '', rule[CLAUSE]), ' ' + rule[CLAUSE_TITLE]), message),
      act);
  }

  function callItem(place, ofFinding) {
    const call = data.calls[place];
    const staff = call[STAFF].map((member) => data.staff[member][1]).join(', ');
    const about = element('p', 'about', element('span', '', data.strings[call[KIND]]));
    if (call[CLASS] >= 0) about.append(' ', element('span', '', isolated(data.classes[call[CLASS]][1])));
    about.append(' ', element('span', '', isolated(staff || 'no staff named')), ' ', element('span', '', call[ID]));
    const findings = element('ul', 'findings');
    call[FINDINGS].forEach((finding) => findings.append(findingItem(finding, ofFinding && ofFinding(finding))));
    return element('article', refused[place] ? 'call refuse' : 'call permit',
      element('div', 'time', data.strings[call[START]] + '–' + data.strings[call[END]] + ' ',
        element('span', 'outcome', refused[place] ? 'refused' : 'may go ahead')),
      element('div', '', element('h4', '', isolated(data.strings[call[TITLE]])), about, findings));
  }

  function showUpTo(end) {
    const ofFinding = findingTest();
    const added = document.createDocumentFragment();
    for (; shown < Math.min(end, matching.length); shown++) {
      const day = data.calls[matching[shown]][DAY];
      if (shown === 0 || data.calls[matching[shown - 1]][DAY] !== day) {
        added.append(element('h3', 'day', data.days[day][1]));
      }
      added.append(callItem(matching[shown], ofFinding));
    }
    list.append(added);
    sayHowMany();
  }

  function sayHowMany() {
    const total = number.format(matching.length);
    const calls = matching.length === 1 ? ' call' : ' calls';
    const left = matching.length - shown;
    byId('shown').textContent = matching.length === 0
      ? (data.calls.length === 0 ? 'No call has anything to report.' : 'No call fits these filters.')
      : (left === 0 ? 'Showing all ' : 'Showing 1–' + number.format(shown) + ' of ') + total + calls
        + (matching.length < data.calls.length ? ' that fit the filters' : '');
    byId('further').hidden = left === 0;
    byId('more').textContent = 'Show ' + number.format(Math.min(PAGE, left)) + ' more';
    byId('all').textContent = 'Show all ' + total + (left > MANY ? ' (takes minutes)' : '');
    byId('all').hidden = left <= PAGE;
  }

  /** Shows the rest a part at a time, so that the page keeps answering, until another filter is chosen. */
  function showAll(ofRun) {
    if (ofRun === run && shown < matching.length) {
      showUpTo(shown + PAGE);
      setTimeout(showAll, 0, ofRun);
    }
  }

  function apply() {
    run++;
    const test = callTest();
    matching = [];
    data.calls.forEach((call, place) => {
      if (test(call, place)) matching.push(place);
    });
    shown = 0;
    list.replaceChildren();
    showUpTo(PAGE);
  }

  // ---- filters and the address ----------------------------------------------------------------------------------

  function fill(key, options) {
    const calls = new Map();
    data.calls.forEach((call) => new Set(options.of(call)).forEach((value) => calls.set(value, (calls.get(value) || 0) + 1)));
    options.rows.filter(([value]) => calls.has(value)).forEach(([value, label]) => {
      const option = element('option', '', label + ' (' + number.format(calls.get(value)) + ')');
      option.value = value;
      controls[key].append(option);
    });
  }

  function fillFilters() {
    const order = new Intl.Collator('en-GB', { numeric: true });
    const sorted = (rows) => [...rows].sort((left, right) => order.compare(left[1], right[1]));
    const clauses = new Map(data.rules.map((rule) => [rule[CLAUSE], rule[CLAUSE] + ' ' + rule[CLAUSE_TITLE]]));
    const actors = new Map(data.rules.map((rule) => [rule[ACTOR], rule[ACTOR_LABEL]]));
    fill('day', { rows: data.days, of: (call) => [data.days[call[DAY]][0]] });
    fill('class', { rows: sorted(data.classes), of: (call) => (call[CLASS] < 0 ? [] : [data.classes[call[CLASS]][0]]) });
    fill('staff', { rows: sorted(data.staff), of: (call) => call[STAFF].map((member) => data.staff[member][0]) });
    fill('clause', { rows: sorted(clauses), of: (call) => call[FINDINGS].map((found) => data.rules[found[RULE]][CLAUSE]) });
    fill('status', {
      rows: data.statuses.map((status, place) => [status, data.statusLabels[place]]),
      of: (call) => call[FINDINGS].map((found) => data.statuses[found[STATUS]]),
    });
    fill('actor', {
      rows: sorted(actors),
      of: (call) => call[FINDINGS].filter(needsAction).map((found) => data.rules[found[RULE]][ACTOR]),
    });
  }

  function readControls() {
    state = Object.fromEntries(KEYS.map((key) => [key, controls[key].value]));
    KEYS.forEach((key) => controls[key].classList.toggle('set', state[key] !== ''));
  }

  /** Takes the filters from the address. An address without any leaves them unset. */
  function readAddress() {
    const wanted = new URLSearchParams(location.hash.includes('=') ? location.hash.slice(1) : '');
    KEYS.forEach((key) => {
      controls[key].value = wanted.get(key) || '';
      if (controls[key].selectedIndex === -1) controls[key].value = '';
    });
    readControls();
  }

  function writeAddress() {
    const set = KEYS.filter((key) => state[key] !== '').map((key) => [key, state[key]]);
    history.replaceState(null, '', '#' + (set.length ? new URLSearchParams(set) : 'calls'));
  }

  function filter() {
    readControls();
    writeAddress();
    apply();
  }

  let typing = 0;
  fillFilters();
  byId('filters').hidden = false;
  byId('filters').addEventListener('change', filter);
  byId('filters').addEventListener('submit', (event) => event.preventDefault());
  byId('filters').addEventListener('reset', () => setTimeout(filter, 0));
  controls.q.addEventListener('input', () => {
    clearTimeout(typing);
    typing = setTimeout(filter, 150);
  });
  byId('more').addEventListener('click', () => showUpTo(shown + PAGE));
  byId('all').addEventListener('click', () => showAll(run));
  addEventListener('beforeprint', () => showUpTo(matching.length));
  addEventListener('hashchange', () => {
    if (location.hash.includes('=')) {
      readAddress();
      apply();
      byId('calls').scrollIntoView();
      byId('calls-h').focus({ preventScroll: true });
    }
  });
  readAddress();
  apply();
  if (location.hash.includes('=')) byId('calls').scrollIntoView();
})();
