/** Texts of signing in, set-up, invitations, own account. */
export const access = {
  signIn: { email: 'E-mail', password: 'Password', showPassword: 'Show the password', act: 'Sign in' },
};
