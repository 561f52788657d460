import '@fontsource-variable/atkinson-hyperlegible-next/wght.css';
import '@fontsource-variable/atkinson-hyperlegible-next/wght-italic.css';
import '@fontsource-variable/literata/opsz.css';
import '@fontsource-variable/literata/opsz-italic.css';
import '@fontsource-variable/jetbrains-mono/wght.css';
import './shared/tokens.css';
import './shared/sizes.css';
import './shared/base.css';
import { mount } from 'svelte';
import { keepsFocus } from './shared/keep-focus';
import Root from './features/app/Root.svelte';

keepsFocus();
const target = document.getElementById('app');
const meeting = new URLSearchParams(location.search).get('notes');
if (target && meeting) void import('./features/meeting/MyNotes.svelte').then(({ default: MyNotes }) => mount(MyNotes, { target, props: { meeting } }));
else if (target) mount(Root, { target });
