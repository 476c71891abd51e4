"""One module per screen: visit -> what it shows. Finished words and numbers; widgets only draw them."""
