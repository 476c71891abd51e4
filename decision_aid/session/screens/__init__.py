"""One module per screen: visit -> what it shows. Finished words, numbers and accessible names; widgets only draw them."""
