/** Texts of signing in, set-up, invitations, own account. */
export const access = {
  brand: 'Suture',
  foot: 'Safety and security of a medical device, kept as one file.',
  signIn: {
    email: 'E-mail',
    password: 'Password',
    showPassword: 'Show the password',
    act: 'Sign in',
    lead: 'To your device files.',
    comeBack: 'You come back to the page that you asked for.',
    nobodyYet:
      'Nobody has an account here yet. Open the one-time link that <code>npm start</code> printed in the terminal.',
  },
  account: {
    name: 'Name',
    nameHint: 'As records and the audit trail will name you.',
    email: 'E-mail',
    passwordHint: '12 characters or more. A sentence of your own is easy to keep.',
  },
  setUp: {
    title: 'Set up Suture',
    lead: 'You make the first account. It owns this installation and invites the others.',
    act: 'Make the first account',
    welcome: 'Welcome, {{name}}',
    welcomeLead:
      'Look around in the examples first, one of them finished and two in the middle of their work, or begin with your own device.',
    already: 'This installation has its owner. <signIn>Sign in</signIn>, or ask them for an invitation.',
    signedIn:
      'This installation is set up, and you are signed in as {{name}}. <devices>Go on to your devices</devices>.',
    noToken:
      'This page opens with the one-time link that <code>npm start</code> printed in the terminal. Copy the whole line.',
  },
  first: {
    examples: 'Open the examples',
    examplesLead: 'An infusion pump, a glucose monitor and a laboratory analyser, with both risk files written out.',
    device: 'New device',
    deviceLead: 'A name is enough. Suture then asks what the law needs to know.',
  },
  invitation: {
    title: 'You are invited',
    lead: 'Choose how you are named and how you sign in.',
    notWhole: 'The link is not whole. Copy all of it from the message that brought it.',
    acceptedAlready: 'If you have accepted it already, <signIn>sign in</signIn>.',
    invites: '{{name}} invites <strong>{{email}}</strong>.',
    accept: 'Accept and sign in',
    signedIn:
      'This browser is signed in as <strong>{{name}}</strong> ({{email}}). The invitation makes an account of its own, for {{invited}}.',
    signOut: 'Sign out and accept',
    goOn: 'Go on as {{name}}',
  },
};
